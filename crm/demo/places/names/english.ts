import { listOf, type Names } from './names.ts';

export const english: Names = {
  women: listOf(`Olivia, Emma, Charlotte, Amelia, Sophia, Aaliyah, Priya, Mei, Grace, Hannah, Zoe, Chloe, Siobhán, Maya,
    Ruth, Alexandria, Guadalupe, Renée, Abigail, Ada, Agnes, Alice, Amber, Amy, Andrea, Angela, Anita, Anna, Audrey, Ava,
    Barbara, Beatrice, Bethany, Bridget, Caroline, Catherine, Cheryl, Claire, Daisy, Deborah, Diana, Donna, Eleanor,
    Elizabeth, Ella, Emily, Esther, Eva, Evelyn, Fiona, Florence, Frances, Georgia, Gloria, Hazel, Heather, Helen, Imani,
    Irene, Isabel, Ivy, Jacqueline, Jane, Jasmine, Jennifer, Jessica, Joan, Joyce, Julia, Karen, Kate, Keisha, Kimberly,
    Laura, Leah, Lily, Linda, Lucy, Lydia, Madison, Margaret, Martha, Mary, Megan, Melissa, Mia, Michelle, Miriam, Monica,
    Naomi, Natalie, Nicole, Nora, Pamela, Patricia, Paula, Phoebe, Rachel, Rebecca, Rosa, Rose, Samantha, Sarah, Sharon,
    Shirley, Stella, Susan, Teresa, Tiffany, Uma, Valerie, Vanessa, Victoria, Violet, Wendy, Yasmin, Yvonne`),
  men: listOf(`Liam, Noah, James, Elijah, Mateo, Aiden, Omar, Raj, Wei, Jackson, Sebastian, Jack, Al, Bo, DeShawn,
    Christopher, Björn, Dmitri, Aaron, Adam, Adrian, Alan, Albert, Alexander, Andrew, Anthony, Arthur, Austin, Barry,
    Benjamin, Bernard, Blake, Brandon, Brian, Caleb, Calvin, Carl, Charles, Colin, Connor, Craig, Curtis, Daniel, Darius,
    David, Dennis, Derek, Dominic, Douglas, Duncan, Dylan, Edward, Edwin, Eric, Ethan, Evan, Ezra, Felix, Finn, Francis,
    Frank, Gabriel, Gareth, Gary, George, Gordon, Graham, Gregory, Harold, Harry, Henry, Howard, Hugh, Ian, Isaac, Ivan,
    Jacob, Jamal, Jason, Jasper, Jeffrey, Jeremy, Joel, John, Jonathan, Joseph, Joshua, Julian, Keith, Kenneth, Kevin,
    Kyle, Lawrence, Leo, Leonard, Lewis, Logan, Louis, Malcolm, Marcus, Mark, Martin, Matthew, Max, Michael, Miles,
    Nathan, Neil, Nicholas, Oliver, Oscar, Owen, Patrick, Paul, Peter, Philip, Ralph, Raymond, Richard, Robert, Roger,
    Ronald, Ross, Russell, Ryan, Samuel, Scott, Simon, Stanley, Stephen, Terrence, Theodore, Thomas, Timothy, Toby,
    Trevor, Tyler, Vernon, Victor, Vincent, Walter, Wayne, William, Xavier, Zachary`),
  lastNames:
    listOf(`Smith, Johnson, Williams, Brown, Jones, Garcia, Miller, Davis, Rodríguez, Nguyen, Lee, Patel, O’Connor,
    McAllister, Washington, Kim, Singh, Ng, Fitzgerald, Abernathy, Okonkwo, Schwartz, Van der Berg, Featherstonehaugh,
    Hernández, Cohen, Jackson, Murphy, Ito, Petrov, Walker, Hall, Young, King, Wright, Li, Adams, Alexander, Allen,
    Anderson, Armstrong, Atkinson, Bailey, Baker, Banks, Barnes, Bell, Bennett, Bishop, Black, Boyd, Bradley, Brooks,
    Bryant, Burke, Burns, Butler, Carpenter, Carr, Carter, Chapman, Clark, Coleman, Collins, Cook, Cooper, Cox, Crawford,
    Cruz, Cunningham, Daniels, Dean, Diaz, Dixon, Douglas, Duncan, Dunn, Edwards, Elliott, Ellis, Evans, Ferguson, Fisher,
    Fletcher, Ford, Foster, Fox, Francis, Freeman, Gibson, Gomez, Gordon, Graham, Grant, Gray, Green, Griffin, Hamilton,
    Hansen, Harper, Harris, Harrison, Hart, Harvey, Hawkins, Hayes, Henderson, Henry, Hill, Holmes, Howard, Hudson, Hunt,
    Hunter, Irwin, James, Jenkins, Jordan, Kaur, Kelly, Kennedy, Knight, Lawrence, Lawson, Lewis, Lloyd, Long, Lynch,
    Marshall, Martinez, Mason, Matthews, McCarthy, McDonald, McKenzie, Mehta, Mendoza, Mills, Mitchell, Moore, Morgan,
    Morris, Morrison, Murray, Myers, Nelson, Newman, Nichols, Olson, Ortiz, Owens, Palmer, Parker, Payne, Perez, Perkins,
    Perry, Peters, Peterson, Phillips, Pierce, Porter, Powell, Price, Quinn, Ramirez, Ramos, Reed, Reid, Reyes, Reynolds,
    Rice, Richards, Richardson, Riley, Rivera, Roberts, Robertson, Robinson, Rogers, Rose, Ross, Russell, Ryan, Sanders,
    Scott, Shah, Sharma, Shaw, Simmons, Simpson, Snyder, Spencer, Stephens, Stevens, Stewart, Stone, Sullivan, Taylor,
    Thomas, Thompson, Torres, Tran, Tucker, Turner, Wagner, Wallace, Walsh, Ward, Warren, Watkins, Watson, Weaver, Webb,
    Wells, West, Wheeler, White, Willis, Wilson, Wood, Woods, Zhang`),
};

/** Beside those, in Britain. */
export const britishLastNames = listOf(
  'Hughes, Llewellyn, Campbell, Begum, Cholmondeley, Khan, Macdonald, Ó Briain, Ainsworth, Blackwood, Cadwallader, Dhillon, Entwistle, Fairbairn, Gallagher, Hargreaves, Jarvis, Kirkpatrick, Lockwood, Mukherjee, Ogilvie, Pritchard, Rahman, Sutherland, Thwaite, Whittaker',
);
